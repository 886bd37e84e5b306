// Errors in words for people.

/// An error that ends a command; its description is what people are told.
package protocol ToolProblem: Error, CustomStringConvertible {}

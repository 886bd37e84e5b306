// The types that a chapter needs to say how its own types are shown; it imports this module alone.

public import BookRecords

/// A value with the ways in which it may be shown.
public typealias Shown = BookRecords.Shown

/// A value as data.
public typealias RecordedValue = BookRecords.RecordedValue

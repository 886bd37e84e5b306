// The command `mathbook`.

import MathbookCLI

await MathbookCommand.runProcess()

// The command `mathbook`.

import MathbookCLI

MathbookCommand.runProcess()

// Whoever imports Slipgauge sees what is public in these modules, too: findings and how they are waived, days and
// months, places in texts and trackers, reports and their formats, rule sets, and why files cannot be read.
@_exported public import Checks
@_exported public import Dates
@_exported public import Documents
@_exported public import Reports
@_exported public import RuleSets
@_exported public import Tables

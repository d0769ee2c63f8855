/** The style sheets of the pane, in the order in which one overrules the one before. */
import "./page.css";
import "./frame.css";
import "./documents.css";
import "./loans.css";
import "./chart.css";
import "./story.css";
import "./schedule.css";
import "./workbook.css";
import "./paste.css";
import "./dialogs.css";
import "./otherLines.css";
import "./everywhere.css";
import "./planning.css";
import "./checks.css";

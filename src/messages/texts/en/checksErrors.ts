/** What can go wrong where a user sets tolerances of checks. Merged into "errors". */
export default {
  noSuchCheck:
    'There is no check "{{id}}". The first column of the table that "{{hint}}" prints has their names.',
  badTolerance: 'The tolerance of a check is a number of 0 or more, as in "{{id}}=0.5"; "{{value}}" is none.',
};

/** Words that say nothing at all, and short ones that say something else where they are the whole header. */

/** Words that say nothing in a header: articles, prepositions, prefixes of databases and forms. */
export const silent: ReadonlySet<string> = new Set(
  `of the a an it in for and or is are has have had was been be do does did your my our their his her its this that
  please what when where which how many much you would we know there can could should would like they them de du des del der di enter select if any roughly txt tx str fld col tbl lbl ddl chk cbo var vc nvarchar attr attribute
  consider considered yourself yourselves themselves themself myself feel believe think regard describe
 got
  properties custom cf udf hs mc crm sf s`.split(/\s+/),
);

/** Short words that mean something else when they are the whole header. */
export const wholeHeaders: ReadonlyMap<string, readonly string[]> = new Map([
  ['st', ['state']],
  ['mi', ['middlename']],
  ['fn', ['first', 'name']],
  ['ln', ['last', 'name']],
  ['to', ['end', 'date']],
  ['postal', ['postcode']],
  ['pays', ['country']],
  ['via', ['street']],
  ['what', ['name']],
  ['when', ['date']],
  ['sn', ['surname']],
  ['gn', ['first', 'name']],
]);

/** Those of them that are the same behind a word for the person: `cust_fn`, `client_postal`. */
export const shortNames: ReadonlySet<string> = new Set(['fn', 'ln', 'sn', 'gn', 'postal']);

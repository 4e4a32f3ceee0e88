// Package locale knows how languages write things: names, dates, durations,
// amounts, lists, quotation marks, sorting, interface strings, and the citations
// of clauses and laws.
//
// In: a BCP 47 tag and what a site overrides. Out: a Language, which is plain
// data and safe for many goroutines; values such as Date and Duration. It must
// never know a site, a document or a file, and it does no input or output.
//
// Invariants: the same arguments give the same text on every machine. Nothing
// asks the clock, the environment or the system's locale. The libraries behind
// it (golang.org/x/text, go-i18n, gohugoio/locales) appear in no exported name.
//
// Decisions. Tags without a region are read as the European Union writes them:
// "en" is 24 March 2026 and "a, b and c", "pt" is European Portuguese; en-US and
// pt-BR are what they say. Norwegian takes the region names of "no" and the
// collation of "nn", because x/text has Danish names and root order for "nb".
// Amounts stand with their ISO 4217 code, as legal texts of the Union do
// (Interinstitutional style guide, 7.3.3): a dollar sign names no country.
package locale

const plurals = new Intl.PluralRules('en')

/** “1 field”, “3 fields”: the number with the word that goes with it, by the rules of the language. */
export function count(number: number, forms: { one: string; other: string }): string {
  const form = plurals.select(number) === 'one' ? forms.one : forms.other
  return `${new Intl.NumberFormat('en').format(number)} ${form}`
}

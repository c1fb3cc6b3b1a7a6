const plurals = new Intl.PluralRules('en')
const numerals = new Intl.NumberFormat('en')
const lists = new Intl.ListFormat('en')

/** “5,000” */
export const numeral = (number: number) => numerals.format(number)

/** “1 field”, “3 fields”: the number with the word that goes with it, by the rules of the language. */
export function count(number: number, forms: { one: string; other: string }): string {
  const form = plurals.select(number) === 'one' ? forms.one : forms.other
  return `${numeral(number)} ${form}`
}

/** “Ada, Ben and Lin” */
export const listed = (names: readonly string[]) => lists.format(names)

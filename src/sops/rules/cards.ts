const run = /(?<![\p{L}\d])\d(?:[ \u00a0.-]?\d){12,18}(?!\d)/gu

/** Beginnings and lengths by which the networks' numbers are known (https://en.wikipedia.org/wiki/Payment_card_number, read 2026-11-23). */
const issued =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|6(?:011|4[4-9]\d|5\d\d)\d{12}|62\d{14,17}|(?:50|5[6-9]|6\d)\d{10,17})$/

/** True when a payment card's number stands in the text. Numbers in the path of an address are ids, and are left alone. */
export function hasCardNumber(text: string): boolean {
  if (!/\d/.test(text)) return false
  const outside = text.replace(/https?:\/\/[^\s?#]*/gi, ' ')
  return [...outside.matchAll(run)].some(([found]) => {
    const digits = found.replace(/\D/g, '')
    return issued.test(digits) && passesLuhn(digits)
  })
}

/** Luhn's check digit: ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

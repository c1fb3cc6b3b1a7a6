const number = '(?:an?|few|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|a couple of|\\d+(?:\\s?(?:-|–|to)\\s?\\d+)?)'
const unit = '(?:minute|hour|day|week|month|(?:working|business) (?:hour|day))s?'
const day = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const date = `(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|${month} \\d{1,2}(?:st|nd|rd|th)?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./](?:\\d{4})?)`
const clock = "(?:\\d{1,2}(?::\\d{2})?\\s?(?:am|pm|o’clock|o'clock)|\\d{1,2}:\\d{2}|noon|midnight)"
const ahead = `(?:tomorrow|tonight|today|(?:this|next) (?:morning|afternoon|evening|week|month|${day})|(?:the )?end of (?:the |this |next )?(?:day|week|month))`

/** A moment after one of the words that lead to it, or one that is only ever ahead. */
const promises = [
  `(?:by|before|until|till|no later than) (?:${ahead}|${day}|${date}|${clock})`,
  `(?:on|from) (?:${day}|${date})`,
  `at ${clock}`,
  `(?:with)?in (?:about |at most |less than |under )?(?:the next )?${number} ${unit}`,
  `within the (?:hour|day|week|month)`,
  `(?:later|still) today`,
  `tomorrow|tonight|next (?:week|month|${day})`,
]
const anyPromise = new RegExp(`(?<![\\p{L}\\p{N}])(?:${promises.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

/** The words by which a text for a customer seems to promise when something will be done; null when there are none. A guess, for a warning and no more. */
export const promisedTime = (text: string): string | null => anyPromise.exec(text)?.[0] ?? null

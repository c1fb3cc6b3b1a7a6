/** What was heard cannot be acted upon yet, such as an answer to a card whose own answer is still on its way. It is acted upon again later, and is no fault. */
export class NotYet extends Error {
  override readonly name = 'NotYet'
}

/** Whether a text is the id of something here, and not a number or a name that somebody wrote. */
export const isId = (text: string | null): text is string => text !== null && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)

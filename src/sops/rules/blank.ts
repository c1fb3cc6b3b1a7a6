/** Blanks, and what shows nothing though it is a character: controls, zero-width and soft hyphens, and the fillers of Hangul and Braille. */
const visible = /[^\s\p{Cc}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]/u

/** True when a reader would see nothing. */
export const isBlank = (text: string | null | undefined): boolean => text === null || text === undefined || !visible.test(text)

import { customAlphabet } from 'nanoid'
import { v7 } from 'uuid'

/** UUID version 7: ordered by time, so that new rows stand together in an index. */
export const newId = (): string => v7()

/** Short id of a row inside a case (`k3f`): no vowels, so no words; about 20 million of them, unique only within its list. */
export const newRowId = customAlphabet('bcdfghjkmnpqrstvwxz23456789', 5)

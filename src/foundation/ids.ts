import { customAlphabet } from 'nanoid'
import { v7 } from 'uuid'

/** UUID version 7: ordered by time, so that new rows stand together in an index. */
export const newId = (): string => v7()

/** Short id of a row inside a case (`k3fw7txm`): no vowels, so no words; so many that two rows of one list never draw the same. */
export const newRowId = customAlphabet('bcdfghjkmnpqrstvwxz23456789', 8)

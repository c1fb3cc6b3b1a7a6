/** What is wrong between two places of an SOP, told at one of them. */
export type Mismatch = { path: readonly (string | number)[]; message: string }

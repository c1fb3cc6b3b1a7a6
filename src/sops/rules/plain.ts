/** Text as it is compared: small letters, one kind of apostrophe, single blanks, and of marks only “'” and “/”, which belong to words (“n/a”). */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}'/]+/gu, ' ')
    .trim()

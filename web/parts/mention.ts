/** Where the link of a mention leads in Markdown: nowhere, it is drawn as a name. */
export const mentionHref = '#mention'

/** Somebody's name as a mention in Markdown, whatever characters are in it. */
export const mentionOf = (name: string) => `[@${name.replaceAll(/[\\[\]*_`<>&!#~|]/g, (character) => `\\${character}`)}](${mentionHref})`

/** The same text for where its links are not drawn: people are named, and no more. */
export const mentionsAsText = (text: string) => text.replaceAll(/\[(@[^\]]+)\]\(#mention\)/g, '$1')

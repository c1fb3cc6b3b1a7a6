/**
 * Words that say how something is asked, and not what. Chosen by hand from questions to support teams; “not” is among them, for
 * “does not work” and “works” ask for the same article.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the and or but if then of to in on at by for with from as is are was were be been being do does did doing have has had having ' +
    'i me my we our you your he she it its they them their this that these those what which who whom how when where why ' +
    'can could should would will may might must shall not no so too very just about into over than there here am s t d m re ve ll ' +
    'any some all get got want need help please way possible make able like using use'
  ).split(' '),
)

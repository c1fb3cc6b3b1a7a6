/**
 * Every word that the browser says of its own, one file for each place. A second language is a second folder beside `en`, of the same shape, chosen here.
 * What an escalation, an SOP or a refusal says comes from the server.
 * Say `texts.queue` and not `{ queue } = texts`: only then is it known what a page says, and fetched with it.
 * The words of the page of development are fetched with it.
 */
// biome-ignore lint/performance/noBarrelFile: see there
// biome-ignore lint/performance/noReExportAll: see there
export * as texts from './en/all.ts'

import { type Cluster, setup } from '../cluster.ts'

/** Playwright's global set-up: the same PostgreSQL as Vitest's tests. Its workers are processes of their own, and find it in the environment. */
// biome-ignore lint/style/noDefaultExport: Playwright takes no other
export default function ground() {
  return setup({ provide: (_, cluster) => (process.env.BATON_TEST_CLUSTER = JSON.stringify(cluster)) })
}

export const clusterHere = (): Cluster => JSON.parse(process.env.BATON_TEST_CLUSTER ?? 'null')

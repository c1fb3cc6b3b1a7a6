import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// With BATON_PROXY, Vite’s own server shows the app with live reload and leaves the rest to the Baton behind, which is told the address
// people see: a session is given to its own pages only.
const behind = process.env.BATON_PROXY
const proxy = behind ? Object.fromEntries(['/api', '/docs', '/healthz', '/readyz'].map((path) => [path, { target: behind, changeOrigin: false }])) : {}

// Left to itself, each little part that two pages share becomes a file of its own, and the first page is fetched in sixty. What every page stands on, and
// what people look at all day, is one file each; all else is fetched when it is wanted.
const groups = [
  { name: 'ground', tags: ['$initial' as const], priority: 2 },
  { name: 'mine', test: /web\/mine\/MinePage/, priority: 1 },
  { name: 'reading', test: /web\/(queue\/QueuePage|escalation\/EscalationPage)/ },
]

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { host: '127.0.0.1', strictPort: true, proxy },
  // The browsers from light-dark() on: for older ones it would be taken apart into variables that only our own declaration of color-scheme could fill, and Mantine has that.
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /web\/texts\//, sideEffects: false }] }, output: { codeSplitting: { groups } } },
  },
})

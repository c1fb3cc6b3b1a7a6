import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// With BATON_PROXY, Vite’s own server shows the app with live reload and leaves the rest to the Baton behind, which is told the address
// people see: a session is given to its own pages only.
const behind = process.env.BATON_PROXY
const proxy = behind ? Object.fromEntries(['/api', '/docs', '/healthz', '/readyz'].map((path) => [path, { target: behind, changeOrigin: false }])) : {}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { host: '127.0.0.1', strictPort: true, proxy },
  // The browsers from light-dark() on: for older ones it would be taken apart into variables that only our own declaration of color-scheme could fill, and Mantine has that.
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2023', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], assetsInlineLimit: 0 },
})

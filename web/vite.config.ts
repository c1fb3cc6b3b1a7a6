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
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
})

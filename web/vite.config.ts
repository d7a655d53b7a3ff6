import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** `__CSP_NONCE__` is put in place by the server, anew for every answer: see src/screens. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inlined: the content security policy takes no data addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // Libraries mark files for servers that render; there is none here.
      checks: { moduleLevelDirective: false },
      // A command is known by the name of its class, here as on the server.
      output: {
        minify: {
          mangle: { keepNames: { class: true, function: false } },
          compress: { keepNames: { class: true, function: false } },
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});

import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { resourcesIn } from './src/language/resources.ts';

/** `virtual:messages/en`, `virtual:messages/zh-Hans`: the messages of one language, without the other beside it. */
const messages: Plugin = {
  name: 'messages',
  resolveId: (id) => (id.startsWith('virtual:messages/') ? `\0${id}` : undefined),
  load(id) {
    const [, language] = /^\0virtual:messages\/(en|zh-Hans)$/.exec(id) ?? [];
    if (language !== 'en' && language !== 'zh-Hans') return undefined;
    return `export default ${JSON.stringify(resourcesIn(language))}`;
  },
};

/** `__CSP_NONCE__` is put in place by the server, anew for every answer: see src/screens. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [messages],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inlined: the content security policy takes no data addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // Libraries mark files for servers that render; there is none here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // A command is known by the name of its class, here as on the server.
          output: {
            minify: {
              mangle: { keepNames: { class: true, function: false } },
              compress: { keepNames: { class: true, function: false } },
            },
          },
        },
      },
    },
    // The timeline's drawing for the command line, in one file that needs no package: see src/cli/timeline-picture.ts.
    picture: {
      consumer: 'server',
      resolve: { noExternal: true },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: 'dist/server',
        emptyOutDir: true,
        ssr: true,
        minify: true,
        rolldownOptions: {
          input: fileURLToPath(new URL('src/timeline/picture-on-server.tsx', import.meta.url)),
          output: { entryFileNames: 'timeline.js' },
        },
      },
    },
  },
  builder: {
    // In this order: the screens empty the folder that both are built into.
    buildApp: async (builder) => {
      const { client, picture } = builder.environments;
      if (client) await builder.build(client);
      if (picture) await builder.build(picture);
    },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});

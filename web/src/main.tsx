import '@mantine/core/styles.css';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/global.css';
import 'reflect-metadata';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/reading.ts';
import { followFocus } from './kit/last-focused.ts';
import { startLanguage } from './language/language.ts';
import { router } from './router.tsx';
import { theme, variables } from './theme/theme.ts';

/** What the server allows our style elements by: see src/screens. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// What locks the page behind a dialog writes a style element too, and asks for the nonce by this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

followFocus();
await startLanguage();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

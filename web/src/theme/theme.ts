import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver } from '@mantine/core';

/** Mantine drawn with our tokens (tokens.css): it has no colour of its own. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: 7,
  colors: {
    ink: ['#E8EFF7', '#CFDDEE', '#A3BFDF', '#76A0CF', '#5084BF', '#3770B0', '#2A5F9E', '#1D4E89', '#163E6E', '#0F2C50'],
    // The greys of the dark tokens: text, edges, what is hovered, card, page, well.
    dark: [
      '#ECEAE5',
      '#BFC2C7',
      '#989DA5',
      '#757B84',
      '#3B4047',
      '#2B2F35',
      '#1B1E22',
      '#131518',
      '#0E1012',
      '#0A0B0D',
    ],
  },
  // Text on a filled control is dark where the scheme is.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' && (input.color === undefined || input.color === 'ink')
      ? { background: 'var(--primary)', hover: 'var(--primary-hover)', color: 'var(--on-primary)' }
      : {}),
  }),
  defaultRadius: 8,
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '19px' },
  lineHeights: { md: '1.5' },
  respectReducedMotion: true,
  components: {
    // The head of a dialog is no banner of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    // Opened, a menu stands in the landmark of its button, cut off by nothing; it holds items alone, and the first has the focus.
    Menu: { defaultProps: { withinPortal: false, floatingStrategy: 'fixed', withInitialFocusPlaceholder: false } },
  },
  headings: { fontFamily: 'var(--sans)' },
});

const ours = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line2)',
  '--mantine-color-placeholder': 'var(--ink3)',
  '--mantine-color-error': 'var(--withdrawn)',
  '--mantine-color-anchor': 'var(--primary)',
  '--mantine-primary-color-filled': 'var(--primary)',
  '--mantine-primary-color-filled-hover': 'var(--primary-hover)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
  '--mantine-primary-color-light': 'var(--primary-tint)',
  '--mantine-primary-color-light-hover': 'var(--primary-tint)',
  '--mantine-primary-color-light-color': 'var(--primary)',
};

export const variables: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours });

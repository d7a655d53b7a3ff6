/** The sign of the product: a bridge on a seal. */
export const Seal = ({ size = 26 }: { readonly size?: number }) => (
  <svg viewBox="0 0 26 26" width={size} height={size} aria-hidden="true" style={{ flex: 'none' }}>
    <rect width="26" height="26" rx="6" fill="var(--seal)" />
    <path
      d="M4.5 18.5h17M4.5 14.2c3.2 0 5.6-2.3 8.5-7 2.9 4.7 5.3 7 8.5 7M13 7.2v11.3M8.7 12.3v6.2M17.3 12.3v6.2"
      fill="none"
      stroke="#fff"
      strokeWidth="1.5"
      strokeLinecap="round"
    />
  </svg>
);

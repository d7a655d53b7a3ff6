import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../language/language.ts';

/** The way out of the past, on the very page. */
export function ReturnToToday({ size = 'sm' }: { readonly size?: 'xs' | 'sm' }) {
  const { say } = useWords();
  const navigate = useNavigate();
  return (
    <Button
      variant="default"
      size={size}
      onClick={() =>
        void navigate({ to: '.', search: (search) => ({ ...search, asOf: undefined, asKnownOn: undefined }) })
      }
    >
      {say('banner.return')}
    </Button>
  );
}

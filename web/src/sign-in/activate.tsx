import { PasswordInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useWords } from '../language/language.ts';
import { SHORTEST, useEnter } from './enter.ts';
import { FrontDoor } from './front-door.tsx';

/** Somebody who was invited sets a password, with the link of the invitation. */
export function Activate() {
  const { say } = useWords();
  const { token = '' } = useSearch({ strict: false });
  const enter = useEnter('/activations');
  const { register, handleSubmit, formState } = useForm({ defaultValues: { password: '' } });
  return (
    <FrontDoor
      title={say('activate.title')}
      what={say('activate.what')}
      enter={say('activate.come-in')}
      busy={enter.isPending}
      error={enter.error}
      submit={() => void handleSubmit(({ password }) => enter.mutate({ token, password }))()}
    >
      <PasswordInput
        label={say('sign-in.new-password')}
        autoComplete="new-password"
        maxLength={128}
        visibilityToggleButtonProps={{ 'aria-label': say('sign-in.show'), tabIndex: 0 }}
        error={formState.errors.password?.message}
        {...register('password', {
          required: say('sign-in.missing'),
          minLength: { value: SHORTEST, message: say('sign-in.too-short') },
        })}
      />
    </FrontDoor>
  );
}

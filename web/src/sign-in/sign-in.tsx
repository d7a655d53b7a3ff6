import { PasswordInput, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useWords } from '../language/language.ts';
import { bookAtTheDoor, ownPath, useEnter } from './enter.ts';
import { FrontDoor } from './front-door.tsx';

export function SignIn() {
  const { say } = useWords();
  const { to, why } = useSearch({ strict: false });
  const enter = useEnter('/session', ownPath(to));
  const { register, handleSubmit, formState } = useForm({ defaultValues: { name: '', password: '' } });
  const required = { required: say('sign-in.missing') };
  return (
    <FrontDoor
      title={say('sign-in.title')}
      what={say('sign-in.to', { book: bookAtTheDoor() || 'Bridgebook', address: location.host })}
      notice={why === 'roles' ? say('sign-in.roles-changed') : undefined}
      enter={say('sign-in.title')}
      busy={enter.isPending}
      error={enter.error}
      submit={() => void handleSubmit((form) => enter.mutate(form))()}
    >
      <TextInput
        label={say('sign-in.name')}
        autoComplete="username"
        maxLength={200}
        autoFocus
        error={formState.errors.name?.message}
        {...register('name', required)}
      />
      <PasswordInput
        label={say('sign-in.password')}
        autoComplete="current-password"
        maxLength={128}
        visibilityToggleButtonProps={{ 'aria-label': say('sign-in.show'), tabIndex: 0 }}
        error={formState.errors.password?.message}
        {...register('password', required)}
      />
    </FrontDoor>
  );
}

import { Autocomplete, PasswordInput, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { Controller, useForm } from 'react-hook-form';
import { useWords } from '../language/language.ts';
import { bookAtTheDoor, SHORTEST, useEnter } from './enter.ts';
import { FrontDoor } from './front-door.tsx';

/** The first person comes in, with the address that the server printed, and opens the book where none is open. */
export function Welcome() {
  const { say } = useWords();
  const { token = '' } = useSearch({ strict: false });
  const enter = useEnter('/welcome');
  const isNew = bookAtTheDoor() === '';
  const { register, control, handleSubmit, formState } = useForm({
    defaultValues: {
      book: '',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      name: '',
      email: '',
      password: '',
    },
  });
  const { errors } = formState;
  const required = { required: say('sign-in.missing') };
  const submit = handleSubmit(({ book, timeZone, name, email, password }) =>
    enter.mutate({
      token,
      name,
      password,
      ...(email === '' ? {} : { email }),
      ...(isNew ? { book: { name: book, timeZone } } : {}),
    }),
  );
  return (
    <FrontDoor
      title={say('welcome.title')}
      what={say('welcome.what')}
      enter={say('welcome.come-in')}
      busy={enter.isPending}
      error={enter.error}
      submit={() => void submit()}
    >
      {isNew && (
        <>
          <TextInput
            label={say('welcome.book')}
            maxLength={200}
            error={errors.book?.message}
            {...register('book', required)}
          />
          <Controller
            name="timeZone"
            control={control}
            rules={required}
            render={({ field }) => (
              <Autocomplete
                {...field}
                label={say('welcome.time-zone')}
                description={say('welcome.time-zone-why')}
                data={Intl.supportedValuesOf('timeZone')}
                limit={12}
                maxLength={64}
                error={errors.timeZone?.message}
              />
            )}
          />
        </>
      )}
      <TextInput
        label={say('welcome.own-name')}
        autoComplete="username"
        maxLength={200}
        error={errors.name?.message}
        {...register('name', required)}
      />
      <TextInput
        label={say('welcome.email')}
        type="email"
        autoComplete="email"
        maxLength={254}
        error={errors.email?.message}
        {...register('email')}
      />
      <PasswordInput
        label={say('sign-in.new-password')}
        autoComplete="new-password"
        maxLength={128}
        visibilityToggleButtonProps={{ 'aria-label': say('sign-in.show'), tabIndex: 0 }}
        error={errors.password?.message}
        {...register('password', { ...required, minLength: { value: SHORTEST, message: say('sign-in.too-short') } })}
      />
    </FrontDoor>
  );
}

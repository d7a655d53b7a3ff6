import { TextInput } from '@mantine/core';
import type { NameKind, Text } from '../../../events/values/text.ts';
import { useWords } from '../language/language.ts';
import { useField, type FieldProps } from './field.tsx';
import classes from './fields.module.css';

const languages = ['en', 'zh-Hans'] as const;

/** What stands in front of the text: in which language it is. */
const tags = { en: 'EN', 'zh-Hans': '中' };

/**
 * A title or a name, in English, in Chinese, or in both. Texts in other languages stay as they are. `kind` is given to
 * names that have none yet.
 */
export function TitlesField({ kind, ...props }: FieldProps & { readonly kind?: NameKind }) {
  const { say, language } = useWords();
  const { value, set, error, labelled, mark } = useField<readonly (Text & { readonly kind?: NameKind })[]>(props);
  const own = language === 'en' ? languages : languages.toReversed();

  const write = (text: string, inLanguage: string) => {
    const before = value.find((one) => one.language === inLanguage);
    const now = { ...(kind === undefined ? {} : { kind }), ...before, text, language: inLanguage };
    if (text === '') set(value.filter((one) => one !== before));
    else set(before ? value.map((one) => (one === before ? now : one)) : [...value, now]);
  };
  return (
    <div className={classes['pair']}>
      {own.map((one, index) => (
        <TextInput
          key={one}
          {...(index === 0 ? mark : {})}
          label={
            index === 0 ? (
              labelled
            ) : (
              <>
                {say(`forms.in-${one}`, { label: props.label })} <span className="quiet">{say('forms.optional')}</span>
              </>
            )
          }
          lang={one}
          leftSection={<span className={classes['language']}>{tags[one]}</span>}
          value={value.find((text) => text.language === one)?.text ?? ''}
          onChange={({ currentTarget }) => write(currentTarget.value, one)}
          error={index === 0 ? error : undefined}
          maxLength={1000}
          autoComplete="off"
        />
      ))}
    </div>
  );
}

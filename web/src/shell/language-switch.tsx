import { SegmentedControl } from '@mantine/core';
import { speak, useWords } from '../language/language.ts';

/** English or Chinese, at once and remembered here. */
export function LanguageSwitch() {
  const { say, language } = useWords();
  return (
    <SegmentedControl
      size="xs"
      style={{ flex: 'none' }}
      aria-label={say('shell.language')}
      value={language}
      onChange={(chosen) => void speak(chosen)}
      data={[
        { value: 'en', label: <span lang="en">EN</span> },
        { value: 'zh-Hans', label: <span lang="zh-Hans">中文</span> },
      ]}
    />
  );
}

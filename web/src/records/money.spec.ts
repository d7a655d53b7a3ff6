import { moneyInWords } from './money.ts';

describe('An amount', () => {
  it('keeps every digit of the source', () => {
    expect(moneyInWords({ value: '26000000000', currency: 'CNY' }, 'en')).toBe('CN¥26,000,000,000');
    expect(moneyInWords({ value: '123456789012345678.50', currency: 'USD' }, 'zh-Hans')).toBe(
      'US$123,456,789,012,345,678.50',
    );
  });
});

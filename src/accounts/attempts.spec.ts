import { Attempts } from './attempts.ts';

describe('attempts to sign in', () => {
  let now = 1_000_000;
  const minutes = 60_000;
  const failing = (attempts: Attempts, times: number, name: string | undefined, address: string) => {
    for (let time = 0; time < times; time += 1) attempts.begin(name ?? `name ${time}`, address);
  };

  it('wait after ten for one name, from wherever they come', () => {
    const attempts = new Attempts(() => now);
    for (let time = 0; time < 10; time += 1) {
      expect(attempts.wait('ana', `10.0.0.${time}`)).toBe(0);
      attempts.begin('ana', `10.0.0.${time}`);
    }
    expect(attempts.wait('ana', '10.0.0.99')).toBe(15 * 60);
    expect(attempts.wait('bo', '10.0.0.99')).toBe(0);
  });

  it('wait after fifty from one address, for whatever names', () => {
    const attempts = new Attempts(() => now);
    failing(attempts, 50, undefined, '10.0.0.1');
    expect(attempts.wait('somebody else', '10.0.0.1')).toBe(15 * 60);
    expect(attempts.wait('somebody else', '10.0.0.2')).toBe(0);
  });

  it('are forgotten when the window is over, not put off by further ones', () => {
    const attempts = new Attempts(() => now);
    failing(attempts, 10, 'ana', '10.0.0.1');
    now += 14 * minutes;
    attempts.begin('ana', '10.0.0.1');
    expect(attempts.wait('ana', '10.0.0.1')).toBe(60);
    now += minutes;
    expect(attempts.wait('ana', '10.0.0.1')).toBe(0);
  });

  it('that succeed clear the name, and do not count for the address', () => {
    const attempts = new Attempts(() => now);
    failing(attempts, 9, 'ana', '10.0.0.1');
    for (let time = 0; time < 100; time += 1) {
      attempts.begin('ana', '10.0.0.1');
      attempts.succeeded('ana', '10.0.0.1');
    }
    expect(attempts.wait('ana', '10.0.0.1')).toBe(0);
    failing(attempts, 40, undefined, '10.0.0.1');
    expect(attempts.wait('bo', '10.0.0.1')).toBe(0);
    failing(attempts, 1, 'cem', '10.0.0.1');
    expect(attempts.wait('bo', '10.0.0.1')).toBe(15 * 60);
  });
});

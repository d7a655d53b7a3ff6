/** Operators: views are built anew while people write, people are invited, and roles taken back. */
import { aVisit, newBook } from '../book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney, fitsAcross } from './browser.ts';
import { stageOn } from './stage.ts';

describeJourney('Operating', () => {
  const stage = stageOn(newBook);
  let auditor: SignedIn;
  let staff: SignedIn;
  let admin: SignedIn;

  beforeAll(async () => {
    auditor = await stage.server.someone('J. Park', ['auditor']);
    staff = await stage.server.someone('R. Ortiz', ['staff']);
    admin = await stage.server.someone('Ad Min', ['admin']);
  });

  it('an auditor rebuilds the timeline while staff write: nothing is missing meanwhile, and both are equal', async () => {
    const write = (title: string) => staff('/api/v1/visits', { method: 'POST', body: aVisit(title) });
    await Promise.all(Array.from({ length: 40 }, (_, visit) => write(`Before ${visit}`)));
    const page = await stage.look(auditor);
    await page.goto('/operate/rebuild');
    const timeline = page.getByRole('listitem', { name: 'Timeline' });
    await timeline.getByText(/nothing behind/).waitFor();
    await timeline.getByRole('button', { name: 'Rebuild' }).click();
    const during = await Promise.all(
      Array.from({ length: 20 }, async (_, visit) => {
        const { body } = await write(`Meanwhile ${visit}`);
        const { position } = body as { position: number };
        return (await staff(`/api/v1/timeline?relationship=sichuan-california&atLeast=${position}`)).status;
      }),
    );
    expect(during).toEqual(Array.from({ length: 20 }, () => 200));
    await timeline.getByText('Equal, row for row.').waitFor();
    const rows = await timeline.getByRole('row').allTextContents();
    const [live, rebuilt] = rows.slice(1).map((row) => row.replace(/^(live|new)/, ''));
    expect(rebuilt).toBe(live);
    const { body } = await staff('/api/v1/timeline?relationship=sichuan-california&limit=200');
    expect((body as { rows: object[] }).rows.length).toBeGreaterThanOrEqual(60);
  });

  it('an administrator invites somebody, hands over the link, and takes a role back', async () => {
    const page = await stage.look(admin);
    await page.goto('/operate/users');
    await page.getByLabel('Name, as it will stand beside what they write').fill('王芳');
    const form = page.getByRole('form', { name: 'Invite somebody' });
    await form.getByLabel('Auditor').check();
    await form.getByRole('button', { name: 'Invite' }).click();
    const link = new URL((await page.locator('code').textContent()) ?? '');
    expect(link.pathname).toBe('/activate');
    const card = page.getByRole('listitem', { name: '王芳' });
    await card.getByText('invited, no password yet').waitFor();
    const revoked = page.waitForResponse((response) => response.request().method() === 'DELETE' && response.ok());
    await card.getByLabel('Auditor').click();
    await revoked;
    const { rows } = (await admin('/api/v1/accounts')).body as { rows: { name: string; roles: string[] }[] };
    expect(rows.find(({ name }) => name === '王芳')?.roles).toEqual(['staff']);
    const { body } = await admin('/api/v1/events?type=AccountInvited,RoleRevoked&order=newest&limit=2');
    expect((body as { events: { type: string }[] }).events.map(({ type }) => type)).toEqual([
      'RoleRevoked',
      'AccountInvited',
    ]);
  });

  it('somebody issues a key for a program, uses it, and revokes it', async () => {
    const page = await stage.look(staff);
    await page.goto('/operate/keys');
    await page.getByLabel('What it is for').fill('import');
    await page.getByRole('button', { name: 'Issue the key' }).click();
    const key = (await page.locator('code').textContent()) ?? '';
    const whoAmI = () => stage.server.nobody('/api/v1/session', { headers: { Authorization: `Bearer ${key}` } });
    expect((await whoAmI()).body).toMatchObject({ name: 'R. Ortiz' });
    await page.getByRole('listitem', { name: 'import' }).getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('You have no keys').waitFor();
    expect((await whoAmI()).status).toBe(401);
  });

  it('an auditor begins with the replay', async () => {
    const page = await stage.look(auditor);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Replay' }).waitFor();
  });

  it.each([
    ['light, wide', { colorScheme: 'light' }],
    ['dark, 390 px, Chinese', { colorScheme: 'dark', viewport: { width: 390, height: 844 }, language: 'zh-Hans' }],
  ] as const)('nothing bars the way: %s', async (_, sight) => {
    const page = await stage.look(admin, sight);
    for (const path of ['/operate/rebuild', '/operate/users', '/operate/keys']) {
      await page.goto(path);
      await page.locator('main h2').first().waitFor();
      expect(await barriersOn(page)).toEqual([]);
      expect(await fitsAcross(page)).toBe(true);
    }
  });
});

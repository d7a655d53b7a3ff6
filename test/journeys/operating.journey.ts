/** Operators: views are built anew while people write, people are invited, and roles taken back. */
import { DatabaseSync } from 'node:sqlite';
import { filesIn } from '../../src/platform/book/files.ts';
import { aVisit, newBook } from '../book.ts';
import type { SignedIn } from '../server.ts';
import { barriersOn, describeJourney } from './browser.ts';
import { bothWays, byKeysInChinese } from './hands.ts';
import { stageOn } from './stage.ts';

describeJourney('Operating', () => {
  const stage = stageOn(newBook);
  let auditor: SignedIn;
  let staff: SignedIn;
  let admin: SignedIn;
  /** As they are after all that has been written. */
  const accounts = async () => {
    const { body } = await admin(`/api/v1/accounts?atLeast=${stage.server.book.log.head()}`);
    return (body as { rows: { record: string; name: string; roles: string[] }[] }).rows;
  };

  beforeAll(async () => {
    auditor = await stage.server.someone('J. Park', ['auditor']);
    staff = await stage.server.someone('R. Ortiz', ['staff']);
    admin = await stage.server.someone('Ad Min', ['admin']);
  });

  it.each(bothWays)(
    'an auditor rebuilds the timeline while staff write: nothing is missing meanwhile, and both are equal: $how',
    async ({ language, say, handsOn }) => {
      const write = (title: string) => staff('/api/v1/visits', { method: 'POST', body: aVisit(title) });
      const head = stage.server.book.log.head();
      await Promise.all(Array.from({ length: 40 }, (_, visit) => write(`Before ${visit}`)));
      const page = await stage.look(auditor, { language });
      const { press } = await handsOn(page);
      await page.goto('/operate/rebuild');
      const timeline = page.getByRole('listitem', { name: say('rebuild.view-timeline') });
      await timeline.getByText(say('rebuild.up-to-date')).waitFor();
      await press(timeline.getByRole('button', { name: say('rebuild.rebuild') }));
      const during = await Promise.all(
        Array.from({ length: 20 }, async (_, visit) => {
          const { body } = await write(`Meanwhile ${visit}`);
          const { position } = body as { position: number };
          return (await staff(`/api/v1/timeline?relationship=sichuan-california&atLeast=${position}`)).status;
        }),
      );
      expect(during).toEqual(Array.from({ length: 20 }, () => 200));
      await timeline.getByText(say('rebuild.equal')).waitFor();
      const rows = await timeline.getByRole('row').allTextContents();
      const [live, rebuilt] = [say('rebuild.live'), say('rebuild.new')].map((name, at) =>
        rows[at + 1]?.slice(name.length),
      );
      expect(rebuilt).toBe(live);
      // Every visit is written once, and rebuilding wrote nothing.
      expect(stage.server.book.log.head()).toBe(head + 60);
    },
  );

  const { how, language, say, handsOn } = byKeysInChinese;

  it(`an administrator is shown where a view differs; it is switched only when told: ${how}`, async () => {
    const { body } = await staff('/api/v1/visits', { method: 'POST', body: aVisit('Shown with another date') });
    const { position, orders } = body as { position: number; orders: { record: string }[] };
    const record = orders[0]?.record ?? '';
    await staff(`/api/v1/timeline?atLeast=${position}`);
    const dateShown = async () => {
      const { body: page } = await staff('/api/v1/timeline?relationship=sichuan-california&limit=200');
      const { rows } = page as { rows: { record: string; occurredOn: string }[] };
      return rows.find((row) => row.record === record)?.occurredOn;
    };
    const db = new DatabaseSync(filesIn(stage.server.book.home).views, { timeout: 5_000 });
    const { tbl } = db.prepare("SELECT tbl FROM views WHERE name = 'timeline'").get() as { tbl: string };
    db.prepare(`UPDATE "${tbl}" SET "row" = json_set("row", '$.occurredOn', '1999') WHERE record = ?`).run(record);
    db.close();
    expect(await dateShown()).toBe('1999');

    const page = await stage.look(admin, { language });
    const { press } = await handsOn(page);
    await page.goto('/operate/rebuild');
    const timeline = page.getByRole('listitem', { name: say('rebuild.view-timeline') });
    await press(timeline.getByRole('button', { name: say('rebuild.rebuild') }));
    await timeline.getByText(say('rebuild.differs')).waitFor();
    await timeline.getByText(/现用视图保留/).waitFor();
    await timeline.getByRole('link', { name: record }).waitFor();
    expect(await dateShown()).toBe('1999');
    expect(await barriersOn(page)).toEqual([]);
    await press(timeline.getByRole('button', { name: say('rebuild.switch-anyway') }));
    await timeline.getByText(/已换用新视图/).waitFor();
    expect(await dateShown()).toBe('2018-11');
    await press(timeline.getByRole('button', { name: say('rebuild.compare') }));
    await timeline.getByText(say('rebuild.equal')).waitFor();
  });

  it(`an administrator invites somebody, hands over the link, and takes a role back: ${how}`, async () => {
    const page = await stage.look(admin, { language });
    const { press, write } = await handsOn(page);
    await page.goto('/operate/users');
    await write(page.getByLabel(say('users.name')), '王芳');
    const form = page.getByRole('form', { name: say('users.invite') });
    await press(form.getByLabel(say('users.role-auditor')));
    await press(form.getByRole('button', { name: say('users.invite-do') }));
    const link = new URL((await page.locator('code').textContent()) ?? '');
    expect(link.pathname).toBe('/activate');
    const card = page.getByRole('listitem', { name: '王芳' });
    await card.getByText(say('users.status-invited')).waitFor();
    const revoked = page.waitForResponse((response) => response.request().method() === 'DELETE' && response.ok());
    await press(card.getByLabel(say('users.role-auditor')));
    await revoked;
    expect((await accounts()).find(({ name }) => name === '王芳')?.roles).toEqual(['staff']);
    const { body } = await admin('/api/v1/events?type=AccountInvited,RoleRevoked&order=newest&limit=2');
    expect((body as { events: { type: string }[] }).events.map(({ type }) => type)).toEqual([
      'RoleRevoked',
      'AccountInvited',
    ]);
  });

  it(`an administrator who takes on a role of their own is told before that they sign in again, and after: ${how}`, async () => {
    const other = await stage.server.someone('Other Admin', ['admin']);
    const page = await stage.look(other, { language });
    const { press } = await handsOn(page);
    await page.goto('/operate/users');
    const card = page.getByRole('listitem', { name: 'Other Admin' });
    await card.getByText(say('users.own-admin')).waitFor();
    expect(await card.getByLabel(say('users.role-admin'), { exact: true }).isDisabled()).toBe(true);
    const manager = card.getByLabel(say('users.role-manager'), { exact: true });
    await press(manager);
    const dialog = page.getByRole('dialog', { name: say('users.own-take', { role: say('users.role-manager') }) });
    await dialog.getByText(say('users.own-what')).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await manager.isChecked()).toBe(false);
    await press(manager);
    await press(dialog.getByRole('button', { name: say('users.own-take-do') }));
    await page.getByText(say('sign-in.roles-changed')).waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toBe('/operate/users');
    expect((await accounts()).find(({ record }) => record === other.id)?.roles).toEqual(['admin', 'manager']);
  });

  it(`somebody issues a key for a program, uses it, and revokes it: ${how}`, async () => {
    const page = await stage.look(staff, { language });
    const { press, write } = await handsOn(page);
    await page.goto('/operate/keys');
    await write(page.getByLabel(say('api-keys.label')), 'import');
    await press(page.getByRole('button', { name: say('api-keys.issue-do') }));
    const key = (await page.locator('code').textContent()) ?? '';
    const whoAmI = () => stage.server.nobody('/api/v1/session', { headers: { Authorization: `Bearer ${key}` } });
    expect((await whoAmI()).body).toMatchObject({ name: 'R. Ortiz' });
    await press(page.getByRole('listitem', { name: 'import' }).getByRole('button', { name: say('api-keys.revoke') }));
    await page.getByText(say('api-keys.none')).waitFor();
    expect((await whoAmI()).status).toBe(401);
  });

  it('an auditor begins with the replay', async () => {
    const page = await stage.look(auditor);
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Replay' }).waitFor();
  });
});

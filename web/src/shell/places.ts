/** Where the rail leads. A screen stands here once it works, and not before. */
import {
  IconAddressBook,
  IconArrowsDiff,
  IconCalendarDue,
  IconFileText,
  IconFlag,
  IconKey,
  IconLayoutDashboard,
  IconListCheck,
  IconListDetails,
  IconPlayerPlay,
  IconRefresh,
  IconPlaneInflight,
  IconQuote,
  IconTargetArrow,
  IconTimeline,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { Role } from '../../../commands/decision.ts';
import type { MessageKey } from '../language/catalogue.ts';

export interface Place {
  /** As the router knows it; `$rel` is the relationship that is looked at. */
  readonly to: string;
  readonly label: MessageKey;
  readonly icon: Icon;
  /** The letter after `G` that leads there. */
  readonly key?: string;
  /** What keys do there, to be read by people. */
  readonly keys?: readonly (readonly [string, MessageKey])[];
  /** Who sees it; everybody where left out. */
  readonly roles?: readonly Role[];
  /** How much of it is late stands beside it. */
  readonly late?: boolean;
  /** Among the four of the bar at the bottom of a narrow screen. */
  readonly narrow?: boolean;
}

export interface PlaceGroup {
  readonly label?: MessageKey;
  readonly places: readonly Place[];
}

export const placeGroups: readonly PlaceGroup[] = [
  {
    places: [
      { to: '/r/$rel/overview', label: 'overview.title', icon: IconLayoutDashboard, key: 'o' },
      {
        to: '/r/$rel/timeline',
        label: 'shell.timeline',
        icon: IconTimeline,
        key: 't',
        narrow: true,
        keys: [
          ['+ −', 'timeline.key-zoom'],
          ['Shift ← →', 'timeline.key-pan'],
          ['0', 'timeline.key-fit'],
          ['L', 'timeline.key-list'],
        ],
      },
      { to: '/r/$rel/agreements', label: 'shell.agreements', icon: IconFileText, key: 'a' },
      { to: '/r/$rel/visits', label: 'lists.visits-title', icon: IconPlaneInflight },
      { to: '/r/$rel/delivery', label: 'delivery.title', icon: IconTargetArrow },
      { to: '/r/$rel/statements', label: 'lists.statements', icon: IconQuote },
      { to: '/r/$rel/commitments', label: 'commitments.title', icon: IconFlag },
      { to: '/r/$rel/directory', label: 'directory.title', icon: IconAddressBook },
    ],
  },
  {
    label: 'shell.work',
    places: [
      { to: '/due', label: 'due.title', icon: IconListCheck, key: 'd', narrow: true, late: true },
      { to: '/r/$rel/expiry', label: 'shell.expiry', icon: IconCalendarDue, key: 'e' },
    ],
  },
  {
    label: 'shell.history',
    places: [
      {
        to: '/r/$rel/compare',
        label: 'compare.place',
        icon: IconArrowsDiff,
        key: 'c',
        narrow: true,
        keys: [
          ['J K', 'compare.key-next'],
          ['X', 'compare.swap'],
        ],
      },
      {
        to: '/r/$rel/replay',
        label: 'replay.title',
        icon: IconPlayerPlay,
        key: 'r',
        narrow: true,
        keys: [
          ['← →', 'replay.key-step'],
          ['Shift ← →', 'replay.by-sitting'],
          ['Space', 'replay.play'],
          ['Home End', 'replay.key-ends'],
        ],
      },
      { to: '/events', label: 'log.title', icon: IconListDetails },
    ],
  },
  {
    label: 'operate.group',
    places: [
      { to: '/operate/rebuild', label: 'rebuild.title', icon: IconRefresh, roles: ['admin', 'auditor'] },
      { to: '/operate/users', label: 'users.title', icon: IconUsers, roles: ['admin'] },
      { to: '/operate/keys', label: 'api-keys.title', icon: IconKey },
    ],
  },
];

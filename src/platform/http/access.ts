import { SetMetadata } from '@nestjs/common';
import type { Role } from '../../../commands/decision.ts';

/** Who may use a route: anybody, everyone signed in, or who has one of these roles. A route that does not say is refused. */
export type Access = 'public' | 'everyone' | readonly Role[];

export const ACCESS = 'bridgebook:access';

export const Public = () => SetMetadata(ACCESS, 'public' satisfies Access);
/** Everyone signed in. */
export const Everyone = () => SetMetadata(ACCESS, 'everyone' satisfies Access);
export const Roles = (...roles: readonly Role[]) => SetMetadata(ACCESS, roles satisfies Access);

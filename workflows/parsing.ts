import { z } from 'zod';

/** How schemas look at what they are given; all workflows of a worker share the library, which is frozen then. */

// making code for each cost more than it saved when every workflow had schemas of its own; not measured since
z.config({ jitless: true });

// with its first schema the library puts its language and its memory into its settings
z.object({});

// the library sets the place at which an expression begins to look, before each look: its list alone is frozen here,
// and what is frozen already isn't looked into
Object.freeze(z.core.regexes);

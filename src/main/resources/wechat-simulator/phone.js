// Whose phone it is.

import { remember } from '/chat/tools.js';

const invented = () => 'oSIM' + Array.from(crypto.getRandomValues(new Uint8Array(12)), each => each.toString(16).padStart(2, '0')).join('');

/** An invented openid, the same after a reload. */
export const follower = {
  get id() {
    const known = remember.get('sessionStorage', 'simulator-follower') || follower.fresh;
    if (known) return known;
    return follower.another();
  },
  fresh: null,
  another() {
    follower.fresh = invented();
    remember.set('sessionStorage', 'simulator-follower', follower.fresh);
    return follower.fresh;
  },
  get isNew() { return !remember.get('sessionStorage', 'simulator-follower'); },
};

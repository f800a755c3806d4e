// Keys without a password that minisign 0.11 made for these tests.

/** A secret key, as its file. */
export const SECRET_KEY = `untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA3f0NbQytP2l4z64fHiM6hokMfAmx5+rJSxTrGXyZyM73Tq9Y7btTQjjEKSSHHyqm4E7Yr8JFNa0enZYL9hD3yN7VUvxJenIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
`;

/** Its number, and its public key: the second line of a `.pub` file. */
export const KEY_ID = 'FDB432B435F47703';
export const PUBLIC_KEY = 'RWQDd/Q1tDK0/QjjEKSSHHyqm4E7Yr8JFNa0enZYL9hD3yN7VUvxJenI';

/** The public key of somebody else. */
export const OTHER_PUBLIC_KEY = 'RWTjtIVcchC0n+v2K0d+6K/bRe1YuObJpogIVHiow87xt+DfS6jpW1oZ';

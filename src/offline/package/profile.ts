import { ALGORITHMS } from './bag.ts';
import { PROGRAM_NAME } from '../../program.ts';
import { READ_FIRST, VERIFIER } from './own.ts';

/** The profile of our bags, a file beside the payload. */
export const PROFILE_FILE = 'bagit-profile.json';

/**
 * How a bag names its profile. The specification asks for a URI, and readers of profiles take the file from there; an address on the network
 * would have to answer for decades, so it is a name (RFC 9562), and the file lies in the bag. Another profile gets another name.
 */
export const PROFILE_ID = 'urn:uuid:7aaa406f-7ef9-5b40-8b47-f3d356614519';

/** The labels of `bag-info.txt` that each bag of ours has, and those that one has where there is something to say. */
const REQUIRED = [
  'Source-Organization',
  'External-Identifier',
  'Bagging-Date',
  'Bag-Software-Agent',
  'BagIt-Profile-Identifier',
  'Bag-Size',
  'Payload-Oxum',
] as const;
const OPTIONAL = [
  'Organization-Address',
  'Contact-Name',
  'Contact-Phone',
  'Contact-Email',
  'External-Description',
  'Bantin-Permission',
  'Bantin-Part',
  'Bantin-Predecessor',
  'Bantin-Program-Digest',
  'Bantin-Release-Moment',
] as const;

/** The BagIt profile that every bag of ours follows (BagIt Profiles Specification 1.3.0), as JSON. */
export function buildProfile(): string {
  const labels = [
    ...REQUIRED.map((label) => [label, { required: true, repeatable: false }] as const),
    ...OPTIONAL.map((label) => [label, { required: false, repeatable: false }] as const),
  ];
  const profile = {
    'BagIt-Profile-Info': {
      'BagIt-Profile-Identifier': PROFILE_ID,
      'BagIt-Profile-Version': '1.3.0',
      'Source-Organization': PROGRAM_NAME,
      'External-Description': 'Offline editions of the bulletins of an office, and bags of their originals',
      Version: '1.0',
    },
    'Bag-Info': Object.fromEntries(labels),
    'Manifests-Required': ALGORITHMS,
    'Manifests-Allowed': ALGORITHMS,
    'Tag-Manifests-Required': ALGORITHMS,
    'Tag-Manifests-Allowed': ALGORITHMS,
    'Tag-Files-Required': [READ_FIRST, 'README.txt', VERIFIER, PROFILE_FILE],
    'Allow-Fetch.txt': false,
    Serialization: 'optional',
    'Accept-Serialization': ['application/zip'],
    'Accept-BagIt-Version': ['1.0'],
  };
  return `${JSON.stringify(profile, null, 2)}\n`;
}

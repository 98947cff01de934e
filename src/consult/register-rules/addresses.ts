/** Addresses of resources, and what may not stand where a role should. */
import type { RegisterRule } from './register-rule.ts';

const TELEPHONE = /^\+?[0-9(][0-9 ()./-]{1,30}$/;
const PERSONAL = /[^\s@]+@[^\s@]+|(?:\d[ ()./-]?){7,}/;

export const address: RegisterRule = {
  name: 'register/address',
  summary: 'The address of a resource is a web address or a telephone number.',
  detail:
    'Handouts print it and make it a link; people in need ring it or type it in. Write a whole web address with https:// (or http://), or a telephone number of digits, spaces, dashes and brackets, in quotes. Leave it out where there is none.',
  severity: 'error',
  fix: null,
  messages: {
    neither:
      'The address of the resource {id} is "{address}", which is neither a web address (https://…) nor a telephone number.',
  },
  examples: [
    {
      wrong: 'resources:\n  - id: guide\n    address: guidelines.example/parents\n',
      right: 'resources:\n  - id: guide\n    address: https://guidelines.example/parents\n',
    },
    {
      wrong: 'resources:\n  - id: line\n    address: "javascript:alert(1)"\n',
      right: 'resources:\n  - id: line\n    address: "0800-12345"\n',
    },
  ],
  check: ({ registers, report }) => {
    const { resources } = registers;
    for (const [index, { id, address: given }] of (resources?.value.resources ?? []).entries())
      if (given !== null && !TELEPHONE.test(given) && !isWebAddress(given))
        report({
          message: 'neither',
          values: { id, address: given.slice(0, 80) },
          register: resources!,
          path: ['resources', index, 'address'],
        });
  },
};

/** A whole web address: http or https, a host with a dot, no name and password in it. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"]+$/i.test(text)) return false;
  try {
    const { hostname, username, password } = new URL(text);
    return hostname.includes('.') && username === '' && password === '';
  } catch {
    return false;
  }
}

export const personalData: RegisterRule = {
  name: 'register/personal-data',
  summary: 'The contact of an organisation is a role, without an e-mail address or a telephone number.',
  detail:
    'Registers are kept under git and read by many; what stands in them cannot be taken back. Name the role that is written to, such as "Director of policy", and keep addresses where your letters are sent from.',
  severity: 'error',
  fix: null,
  messages: {
    contact:
      'The contact of the organisation {id} holds an e-mail address or a telephone number; write a role such as "Director of policy".',
  },
  examples: [
    {
      wrong: 'organisations:\n  - id: acacia\n    contact: Director, director@acacia.example\n',
      right: 'organisations:\n  - id: acacia\n    contact: Director\n',
    },
  ],
  check: ({ registers, report }) => {
    const { organisations } = registers;
    for (const [index, { id, contact }] of (organisations?.value ?? []).entries())
      if (contact && Object.values(contact).some((text) => PERSONAL.test(text)))
        report({
          message: 'contact',
          values: { id },
          register: organisations!,
          path: ['organisations', index, 'contact'],
        });
  },
};

import { createContext } from 'react';

/** Whether this is drawn in a sheet, which stands still while its page moves. */
export const InSheet = createContext(false);

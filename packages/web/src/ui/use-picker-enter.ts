import { useState } from 'react';
import { createPickerEnter } from './picker-enter.ts';

/** Keeps Enter in a calendar field from sending the form around it. Spread it over a DatePicker. */
export const usePickerEnter = (): ReturnType<typeof createPickerEnter> => useState(createPickerEnter)[0];

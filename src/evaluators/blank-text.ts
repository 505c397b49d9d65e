const visible = /[^\s\p{Cc}\p{Cf}\p{Cs}]/u;

/** Whether a text shows nothing: only white space, control characters, and format characters such as the zero-width space. */
export const isBlank = (text: string): boolean => !visible.test(text);

/**
 * Who may do what: the actor of a command, roles and permissions, local accounts and signing in.
 */
@NullMarked
package org.praktyki.core.account;

import org.jspecify.annotations.NullMarked;

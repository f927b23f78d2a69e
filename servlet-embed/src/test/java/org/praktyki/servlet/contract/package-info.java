/** What every widget promises, for whoever writes one: extend {@link org.praktyki.servlet.contract.WidgetContract}. */
@NullMarked
package org.praktyki.servlet.contract;

import org.jspecify.annotations.NullMarked;

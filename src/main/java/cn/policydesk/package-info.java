/** The root: starts the product and wires the rooms together. Holds no logic; the rooms are told in the README. */
@NullMarked
package cn.policydesk;

import org.jspecify.annotations.NullMarked;

/** The web page, as people use it: in a real Chromium, on the whole service. */
package org.nisba.page;

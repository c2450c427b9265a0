declare namespace App {
  interface Locals {
    /** The address of the page being drawn, where many are drawn for one request. */
    address?: string;
  }
}

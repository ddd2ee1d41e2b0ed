gongshiSearch.put("verify/t/0002","57ac4356","GXHRrVqr1gzBwiP7pT+HAiWMYDvnSbQrQp7CMjTTUvfLZO4=");
